/** How a text calls itself: 本条例 for 某省…条例（试行）. */

/** By the last word of its title; 本办法 where that names no kind of text. */
export function selfNameOf(title: string): string {
  return `本${kindIn(title) ?? '办法'}`;
}

/** The kind of text that a title names: 条例, 办法, 方案. */
export function kindIn(title: string): string | undefined {
  return /(?<kind>条例|办法|规定|细则|规则|决定|意见|方案|标准|规范|规程|准则|措施|制度|通知|通告|指引)(?:（[^（）]*）)?$/u.exec(
    title.trim(),
  )?.groups?.kind;
}
