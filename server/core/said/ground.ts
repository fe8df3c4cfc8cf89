/** What a sanction says it rests on: the nearest words before it that give a ground. */

/** A law or regulation, something below them, a bare 依法, or nothing. */
export type Ground = 'law' | 'lower' | 'bare' | 'none';

/** The ground of what stands at an offset of a sentence: the last that is given before it, else the one right behind it. */
export function groundAt(text: string, at: number): Ground {
  let found: Ground = 'none';
  let hasLaw = false;
  for (const { index, ground, words } of groundsIn(text)) {
    if (index >= at) break;
    if (ground === 'bare' && !reaches(text, index, at)) continue;
    // 依照《…条例》记录…，并依照有关规定采取…: the named one is meant again.
    found = ground === 'lower' && hasLaw && vague.test(words) ? 'law' : ground;
    hasLaw ||= ground === 'law';
  }
  return found === 'none' ? groundBehind(text, at) : found;
}

/** The ground that wording gives anywhere: of an item that is one measure. */
export function groundIn(text: string): Ground {
  if (/从其规定/u.test(text)) return 'law';
  const grounds = [...groundsIn(text)].map(({ ground }) => ground);
  return (['lower', 'law', 'bare'] as const).find(ground => grounds.includes(ground)) ?? 'none';
}

/** …措施，依据法律、行政法规的规定实施; 建立…机制，对…依法予以限制: said of the measure afterwards. */
function groundBehind(text: string, at: number): Ground {
  const rest = /^[^。；]*/u.exec(text.slice(at))?.[0] ?? '';
  const said = /^[^，]{0,24}，(?:应当)?(?=依照|按照|依据|根据)/u.exec(rest);
  const from = at + (said?.[0].length ?? 0);
  const found = said && [...groundsIn(text)].find(({ index }) => index >= from && index <= from + 4);
  if (found) return found.ground;
  return /依法(?:依规)?(?:[对予给采实限]|作出)/u.test(rest) ? 'bare' : 'none';
}

function* groundsIn(text: string): Iterable<{ index: number; ground: Exclude<Ground, 'none'>; words: string }> {
  for (const { index, 0: words, groups } of text.matchAll(grounds)) {
    // 违反《…法》的，…: the law is what was broken.
    if (/违反[^，。；]{0,24}$/u.test(text.slice(Math.max(0, index - 30), index)) || isInCase(text, index)) continue;
    const ground =
      groups?.bare !== undefined ? 'bare' : groups?.law !== undefined && !/规章/u.test(words) ? 'law' : 'lower';
    yield { index, ground, words };
  }
}

const grounds =
  /(?<law>《[^《》]*(?:法|条例|规定|办法)》|(?<=依照|依据|按照|根据)[\p{sc=Han}]{2,20}?(?:(?<![办方做执依合违司立守语])法|条例)(?=的?(?:有关|相关)?规定|[处予追给作取吊])|(?:法律(?:、|和|以及)?(?:行政)?法规|有关法律(?!责任)|党中央、?国务院政策文件)(?!授权)[^，。；]{0,16}|\blaws? (?:and|or) (?:administrative )?regulations?\b)|(?<lower>规章|(?:国家|国务院|省|市|本[省市区县])[^，。；、]{0,8}规定|(?:按照?|依照?|依据|根据|参照)(?:有关|相关|相应)?(?:管理)?规定|管理规定)|(?<bare>依法(?!必须|成立|设立|登记|受到|取得|应当|履行|享|保护)|依规|法定(?:权限|职权|职责))/giu;
const vague = /^(?:按照?|依照?|依据|根据|参照)(?:有关|相关|相应)?规定/u;

/** The part of a sentence that says in which case: …的，. */
function isInCase(text: string, at: number): boolean {
  const end = /[，。；：]/u.exec(text.slice(at));
  return end?.[0] === '，' && text.charAt(at + end.index - 1) === '的';
}

/** A bare 依法 governs its own part of the sentence, and what goes on from a record that is made 依法. */
function reaches(text: string, index: number, at: number): boolean {
  return (
    !/[，。；：]/u.test(text.slice(index, at)) || /^依法(?:依规)?[将把对记纳归录列予给采实建]/u.test(text.slice(index))
  );
}
