/** Whether a plain text found in a folder is a regulation at all: readme files and notes are passed over. */

/** Looks for an article at the start of a line, or a title that ends as titles of regulations do. */
export function looksLikeRegulation(text: string): boolean {
  return article.test(text) || title.test(text.slice(0, 600));
}

/** `第十二条`, after marks of Markdown and white space of either width. */
const article = /^[ \t#>*_\u3000]*第[〇零一二三四五六七八九十百千0-9０-９]{1,9}条/mu;

/** A line near the top, without a full stop: `…办法（试行）`. */
const title =
  /^[#* \t\u3000]*[^。\n]{2,50}(?:条例|办法|规定|细则|规则|决定|意见|通知)(?:（[^）\n]{1,12}）|\([^)\n]{1,12}\))?[* \t\r\u3000]*$/mu;

/** Whether a text with no name of its own is a draft: a line opens a block that drafts begin with. It may cite articles. */
export function looksLikeDraft(text: string): boolean {
  return /^[ \t\u3000]*(?:法规|黑名单|红名单|重点关注名单|信用评价|标准|词库|词汇|案例|使用|regulation|blacklist|redlist|rating|standard|lexicon|vocabulary|case|use)(?:[ \t\u3000“"「].*[{｛]|[ \t\u3000]+[^，。；：]{1,40}$)/mu.test(
    text.slice(0, 100_000),
  );
}
