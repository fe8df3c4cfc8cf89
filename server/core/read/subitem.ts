/** 目 in a draft: the language has no word for them, so an item that begins with 1. below another is one. */

/** 1. 1、 1） （1） ① at the front of an item. */
const number = /^\s*(?:[0-9０-９]{1,2}[.．、)）]|[（(][0-9０-９]{1,2}[）)]|[①-⑳⑴-⒇⒈-⒛])\s*/u;

/**
 * How much of the words of an item is its number as a 目 of the item `above`; 0 where it is none. An item whose own
 * words begin with a number has no 目: its neighbours are numbered by hand as it is.
 */
export function subitemNumber(words: string, above: string | undefined): number {
  if (above === undefined || number.test(above)) return 0;
  return number.exec(words)?.[0].length ?? 0;
}
