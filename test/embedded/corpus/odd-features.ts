import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Parts = Readonly<Record<string, Uint8Array>>;

/** What programs that write workbooks may do and most don't: each makes of any workbook one that has it. */
export const ODD_FEATURES: Readonly<Record<string, (parts: Parts) => Parts>> = {
  'as it came': (parts) => parts,
  'in the strict form': (parts) => eachText(parts, /\.(xml|rels)$/, strict),
  'with byte order marks': (parts) => mapped(parts, (name, part) => [name, Uint8Array.of(0xef, 0xbb, 0xbf, ...part)]),
  'with parts named by backslashes': (parts) => mapped(parts, (name, part) => [name.replaceAll('/', '\\'), part]),
  'with targets from the root': (parts) => {
    return eachText(parts, /^xl\/_rels\/workbook\.xml\.rels$/, (xml) => {
      return xml.replace(/Target="(?!\/|\.\.|https?:)([^"]*)"/g, 'Target="/xl/$1"');
    });
  },
  'without a type of relationships by their extension': (parts) => {
    const rels = Object.keys(parts).filter((name) => name.endsWith('.rels'));
    return eachText(parts, /^\[Content_Types\]\.xml$/, (xml) => {
      const types = rels.map((name) => `<Override PartName="/${name}" ContentType="${RELATIONSHIPS_TYPE}"/>`);
      return xml
        .replace(/<Override PartName="\/[^"]*\.rels"[^>]*\/>/g, '')
        .replace(/<Default [^>]*"rels"[^>]*\/>/, types.join(''));
    });
  },
  'with types of what is not there': (parts) => {
    return eachText(parts, /^\[Content_Types\]\.xml$/, (xml) => {
      return xml.replace('</Types>', '<Override PartName="/xl/comments7.xml" ContentType="text/plain"/></Types>');
    });
  },
  'with prefixed relationships': (parts) => {
    return eachText(parts, /\.rels$/, (xml) => {
      return xml.replace(/<(\/?)Relationship/g, '<$1p:Relationship').replace('xmlns=', 'xmlns:p=');
    });
  },
  'with a sheet that has no part': (parts) => {
    return eachText(parts, /^xl\/workbook\.xml$/, (xml) => {
      return xml.replace(/<\/(\w+:)?sheets>/, '<$1sheet name="Module1" sheetId="97" r:id=""/>$&');
    });
  },
  'with a merge of whole columns': (parts) => {
    return eachText(parts, /^xl\/worksheets\/sheet1\.xml$/, (xml) => {
      if (/<\w*:?mergeCells/.test(xml)) return xml.replace(/<(\w+:)?mergeCell /, '<$1mergeCell ref="XA:XB"/>$&');
      return xml.replace(/<\/(\w+:)?sheetData>/, '$&<$1mergeCells><$1mergeCell ref="XA:XB"/></$1mergeCells>');
    });
  },
  'with a line across a header, drawn as of old': (parts) => {
    return eachText(parts, /\.vml$/, (vml) => vml.replace(/<\/xml>\s*$/, `${LINE}</xml>`));
  },
  'with remarks that look like what is looked for': (parts) => {
    return eachText(parts, /^xl\/(worksheets\/sheet1|workbook|styles)\.xml$/, (xml) => {
      return xml.replace(
        /(<[\w:]+[^<>?]*[^<>?/]>)/,
        '$1<!-- <sheetData> <conditionalFormatting> junheng <sheets/> -->',
      );
    });
  },
};

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const LINE =
  '<v:line xmlns:v="urn:schemas-microsoft-com:vml" id="Line 1" id="l" style="height:26pt"><x:ClientData xmlns:x="urn:schemas-microsoft-com:office:excel" ObjectType="Shape"><x:Anchor>0,3</x:Anchor></x:ClientData><div>one<br>two</div></v:line>';

const STRICT = 'http://purl.oclc.org/ooxml';

function strict(xml: string): string {
  return xml
    .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/', `${STRICT}/spreadsheetml/`)
    .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', `${STRICT}/drawingml/`)
    .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', `${STRICT}/officeDocument/`);
}

export function withFeature(file: Uint8Array, change: (parts: Parts) => Parts): Uint8Array {
  return zipSync(change(unzipSync(file)), { level: 1 });
}

function mapped(parts: Parts, change: (name: string, part: Uint8Array) => [string, Uint8Array]): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => change(name, part)));
}

function eachText(parts: Parts, wanted: RegExp, change: (text: string) => string): Parts {
  return mapped(parts, (name, part) => [name, wanted.test(name) ? strToU8(change(strFromU8(part))) : part]);
}
