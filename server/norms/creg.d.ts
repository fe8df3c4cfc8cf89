/** `.creg` and `.txt` files are bundled as text. */
declare module '*.creg' {
  const text: string;
  export default text;
}
declare module '*.txt' {
  const text: string;
  export default text;
}
