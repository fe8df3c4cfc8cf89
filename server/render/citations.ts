/** Citations in values → as a regulation cites: 《…》第二十二条第一款, full title with its document number. */
import type { Citation, Item, Pin } from '../../grammar/index.js';
import { writeNumeral } from '../../grammar/values/numeral.js';
import { type Drafted, elementsOf, listed } from './drafted.js';

/** All that is cited among items: `《…》第一条、第二条和《…》（国办发〔2020〕49号）`. */
export function citationText(drafted: Drafted, items: readonly Item[]): string {
  return listed(drafted, citationsOf(drafted, items));
}

export function citationsOf(drafted: Drafted, items: readonly Item[]): readonly string[] {
  const found: string[] = [];
  for (const element of elementsOf(items)) {
    if (element.kind === 'Citation') found.push(cited(drafted, element));
    else if (element.kind === 'Pin') found.push(pinText(drafted, element));
    else if (element.kind === 'DocumentNumber') addNumber(drafted, found, element.text);
    // 《…》（国办发〔2020〕49号）: the number of the title before it.
    else if (element.kind === 'Group' && found.length > 0) {
      const number = elementsOf(element.items).find(each => each.kind === 'DocumentNumber');
      if (number) found.push(`${found.pop()}（${number.text}）`);
    }
  }
  return found;
}

/** A document number alone stands behind the title that it belongs to, where that is known. */
function addNumber({ laws, titles }: Drafted, found: string[], number: string): void {
  const title = laws.byNumber(number)?.title ?? titles.get(number);
  found.push(title === undefined ? number : `《${title}》（${number}）`);
}

function cited(drafted: Drafted, { title, version, pins }: Citation): string {
  const places = pins.map(pin => pinText(drafted, pin)).join(drafted.language === 'zh' ? '、' : ', ');
  const space = drafted.language === 'en' && places !== '' ? ' ' : '';
  return `《${title}》${version === undefined ? '' : `（${version}）`}${space}${places}`;
}

/** 第一百二十三条第一款第一项, without brackets about the number of the item. */
function pinText({ language }: Pick<Drafted, 'language'>, pin: Pin): string {
  const { part, chapter, section, article, inserted, paragraph, item, subitem, to } = pin;
  const zh: string[] = [];
  const en: string[] = [];
  const add = (value: number | undefined, unit: string, word: string): void => {
    if (value === undefined) return;
    zh.push(`第${writeNumeral(value, 'zh')}${unit}`);
    en.push(`${word} ${value}`);
  };
  add(part, '编', 'part');
  add(chapter, '章', 'chapter');
  add(section, '节', 'section');
  add(article, '条', 'article');
  if (inserted !== undefined) {
    zh.push(`之${writeNumeral(inserted, 'zh')}`);
    en.push(`${en.pop()}-${inserted}`);
  }
  add(paragraph, '款', 'paragraph');
  add(item, '项', 'item');
  add(subitem, '目', 'sub-item');
  const own = language === 'zh' ? zh.join('') : en.join(' ');
  return to ? `${own}${language === 'zh' ? '至' : ' to '}${pinText({ language }, to)}` : own;
}
