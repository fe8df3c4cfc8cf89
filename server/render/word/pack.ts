/** A document of the library → the same bytes every time, with the faces that take the place of missing ones. */
import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Face } from '../../../grammar/index.js';

export interface Stamp {
  /** What the properties give as the day of the file: that of the text, not that of this machine. `YYYY-MM-DD`. */
  readonly day: string;
  readonly language: Face;
}

/** The oldest day that an archive can bear. */
export const dayless = '1980-01-01';

export async function packed(document: Document, { day, language }: Stamp): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const stamped: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    const change = changes[name];
    const content = change ? strToU8(change(strFromU8(bytes), day, language)) : bytes;
    // The library writes the time of the machine into the archive and the properties.
    stamped[name] = [content, { mtime: `${dayless}T00:00:00`, level: 9 }];
  }
  return zipSync(stamped);
}

/** What the library has no option for. */
const changes: Readonly<Record<string, (xml: string, day: string, language: Face) => string>> = {
  'docProps/core.xml': (xml, day, language) =>
    xml
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${day}T00:00:00Z`)
      .replace(
        '<dcterms:created',
        `<dc:language>${language === 'zh' ? 'zh-CN' : 'en-GB'}</dc:language><dcterms:created`,
      ),
  'word/document.xml': renumbered,
  // Two punctuation marks in a row are drawn together, as Word does in every new Chinese document.
  'word/settings.xml': xml =>
    xml.replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'),
  'word/fontTable.xml': xml => xml.replace(/\/>$/u, `>${fonts.map(fontXml).join('')}</w:fonts>`),
};

/** The library counts bookmarks through all documents that it ever made. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(/<w:bookmark(?:Start|End)\b[^>]*>/gu, tag =>
    tag.replace(/ w:id="([^"]*)"/u, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return ` w:id="${number}"`;
    }),
  );
}

/** Each face with those that take its place, the first that is installed, and its family where none is. */
const fonts = [
  { name: '方正小标宋简体', other: '华文中宋, STZhongsong, SimSun, Noto Serif CJK SC', family: 'roman', charset: '86' },
  { name: '黑体', other: 'SimHei, STHeiti, Noto Sans CJK SC', family: 'swiss', charset: '86' },
  { name: '楷体', other: '楷体_GB2312, KaiTi, STKaiti, Noto Serif CJK SC', family: 'roman', charset: '86' },
  { name: '仿宋', other: '仿宋_GB2312, FangSong, STFangsong, Noto Serif CJK SC', family: 'roman', charset: '86' },
  { name: '宋体', other: 'SimSun, STSong, Noto Serif CJK SC', family: 'roman', charset: '86' },
  { name: 'Times New Roman', other: 'Liberation Serif', family: 'roman', charset: '00' },
] as const;

function fontXml({ name, other, family, charset }: (typeof fonts)[number]): string {
  return `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
}
