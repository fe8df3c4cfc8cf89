/** Numbers as Word writes them: 一, １, ①, 甲, iv, by the names of the formats in Office Open XML (ST_NumberFormat). */

/** The number in a format; in digits where the format is none that Chinese texts use, nothing for a bullet. */
export function writeNumber(number: number, format: string): string {
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return write?.(number) ?? String(number);
}

/** An answer of `undefined` says that the format has no such number. */
const formats: Readonly<Record<string, (number: number) => string | undefined>> = {
  bullet: () => '',
  none: () => '',
  decimalZero: number => String(number).padStart(2, '0'),
  decimalFullWidth: number => [...String(number)].map(digit => '０１２３４５６７８９'.charAt(Number(digit))).join(''),
  decimalFullWidth2: number => [...String(number)].map(digit => '０１２３４５６７８９'.charAt(Number(digit))).join(''),
  chineseCounting: number => (number < 100 ? counted(number, plain) : digits(number)),
  chineseCountingThousand: number => counted(number, plain),
  taiwaneseCounting: number => (number < 100 ? counted(number, plain) : digits(number)),
  taiwaneseCountingThousand: number => counted(number, plain),
  japaneseCounting: number => counted(number, plain),
  koreanCounting: number => counted(number, plain),
  ideographDigital: digits,
  taiwaneseDigital: digits,
  japaneseDigitalTenThousand: digits,
  chineseLegalSimplified: number => counted(number, legal),
  ideographLegalTraditional: number => counted(number, legal),
  ideographTraditional: number => '甲乙丙丁戊己庚辛壬癸'[number - 1],
  ideographZodiac: number => '子丑寅卯辰巳午未申酉戌亥'[number - 1],
  ideographEnclosedCircle: number => sign(0x3280, number, 10),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: number => sign(0x2474, number, 20),
  decimalEnclosedFullstop: number => sign(0x2488, number, 20),
  upperLetter: letters,
  lowerLetter: number => letters(number).toLowerCase(),
  upperRoman: roman,
  lowerRoman: number => roman(number).toLowerCase(),
};

const plain = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千', '万'] };
const legal = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟', '万'] };

/** 十, 十二, 二十, 一百零三, as numbers of articles are written. */
function counted(number: number, { digits: names, units }: typeof plain): string | undefined {
  if (number < 1 || number > 99_999) return undefined;
  const figures = String(number);
  let text = '';
  let gap = false;
  for (let i = 0; i < figures.length; i++) {
    const figure = Number(figures[i]);
    if (figure === 0) gap = text !== '';
    else {
      text += (gap ? names.charAt(0) : '') + names.charAt(figure) + (units[figures.length - 1 - i] ?? '');
      gap = false;
    }
  }
  // 十二, not 一十二.
  return names === plain.digits && number < 20 && number >= 10 ? text.slice(1) : text;
}

function digits(number: number): string {
  return [...String(number)].map(digit => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
}

function circled(number: number): string | undefined {
  return number > 20 ? sign(0x3251, number - 20, 15) : sign(0x2460, number, 20);
}

function sign(first: number, number: number, most: number): string | undefined {
  return number >= 1 && number <= most ? String.fromCodePoint(first + number - 1) : undefined;
}

/** a … z, aa, bb: Word repeats the letter. */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number);
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, letter] of romans) {
    text += letter.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
