import { SaxesParser } from 'saxes';

export interface XmlListener {
  /** Names without their prefix: servers differ in prefixes, and none of ours mean two things. */
  open?(name: string): void;
  /** The element's own text, without its children's. */
  close(name: string, text: string): void;
}

const deepest = 32;

/**
 * Reads a server's XML. Throws an Error for what is not well-formed or breaks off, and for a document
 * type, so that no entity beyond XML's own five exists. Its size is bounded by the caller.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const texts: string[] = [];
  const addText = (text: string) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('opentag', ({ name }) => {
    if (texts.length >= deepest) throw new Error('too deep');
    texts.push('');
    listener.open?.(localName(name));
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    listener.close(localName(name), texts.pop() ?? '');
  });
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
