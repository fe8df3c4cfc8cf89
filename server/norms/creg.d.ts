/** `.creg` files are bundled as text. */
declare module '*.creg' {
  const text: string;
  export default text;
}
