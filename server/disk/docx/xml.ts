/** XML of Office → calls for each element, names without their prefix. */
// sax: no dependency, long kept, reads without recursion whatever the depth, and expands no entity of a document.
import sax, { type QualifiedAttribute } from 'sax';

export interface XmlReader {
  /** `attribute` gives one by its name without prefix. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads all of it. Throws `BadXml` where it is not well-formed, or declares a document type, as Office never does. */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = sax.parser(true, { xmlns: true });
  parser.onerror = error => {
    throw new BadXml(error.message);
  };
  parser.ondoctype = () => {
    throw new BadXml('a document type');
  };
  parser.onopentag = tag => {
    const attributes = Object.values(tag.attributes) as QualifiedAttribute[];
    reader.open?.(localOf(tag.name), name => attributes.find(each => each.local === name)?.value);
  };
  parser.onclosetag = name => reader.close?.(localOf(name));
  parser.ontext = text => reader.text?.(text);
  parser.oncdata = text => reader.text?.(text);
  parser.write(xml).close();
}

/** An `Error`, since the library can only be left by throwing. */
export class BadXml extends Error {}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
