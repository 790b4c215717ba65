import { DOMParser } from '@xmldom/xmldom';
import { type ClassDefinition, HostObject } from '../../host/catalogue';
import { errors } from '../../host/errors';
import type { CustomXmlPart, HostWorkbook } from '../../model/workbook';

interface Part {
  readonly workbook: HostWorkbook;
  readonly part: CustomXmlPart;
}

/** The namespace of the root element; anything that isn't XML is refused. */
function namespaceOf(xml: string): string {
  const refuse = () => {
    throw errors.invalidArgument('not well-formed XML');
  };
  const root = new DOMParser({ onError: refuse }).parseFromString(xml, 'text/xml').documentElement;
  return root?.namespaceURI ?? '';
}

const partClass: ClassDefinition<Part> = {
  name: 'CustomXmlPart',
  id: ({ part }) => part.id,
  scalars: { id: { get: ({ part }) => part.id }, namespaceUri: { get: ({ part }) => namespaceOf(part.xml) } },
  methods: {
    getXml: ({ part }) => part.xml,
    setXml: ({ part }, args) => {
      namespaceOf(args.text(0));
      part.xml = args.text(0);
    },
    delete: ({ workbook, part }) => {
      workbook.customXmlParts = workbook.customXmlParts.filter((one) => one !== part);
    },
  },
};

interface Scoped {
  readonly workbook: HostWorkbook;
  readonly namespace: string;
}

function inNamespace({ workbook, namespace }: Scoped): HostObject<Part>[] {
  return workbook.customXmlParts
    .filter((part) => namespaceOf(part.xml) === namespace)
    .map((part) => new HostObject(partClass, { workbook, part }));
}

const scopedClass: ClassDefinition<Scoped> = {
  name: 'CustomXmlPartScopedCollection',
  items: inNamespace,
  item: (scoped, key) => inNamespace(scoped).find(({ self }) => self.part.id === key),
  methods: {
    getOnlyItem: (scoped) => {
      const [first, ...more] = inNamespace(scoped);
      if (!first || more.length > 0) throw errors.invalidOperation('not exactly one part');
      return first;
    },
    getOnlyItemOrNullObject: (scoped) => {
      const [first, ...more] = inNamespace(scoped);
      return first && more.length === 0 ? first : null;
    },
  },
};

export const customXmlPartsClass: ClassDefinition<HostWorkbook> = {
  name: 'CustomXmlPartCollection',
  items: (workbook) => workbook.customXmlParts.map((part) => new HostObject(partClass, { workbook, part })),
  item: (workbook, key) => {
    const part = workbook.customXmlParts.find((one) => one.id === key);
    return part && new HostObject(partClass, { workbook, part });
  },
  methods: {
    add: (workbook, args) => {
      const xml = args.text(0);
      namespaceOf(xml);
      const part = { id: workbook.newId(), xml };
      workbook.customXmlParts.push(part);
      return new HostObject(partClass, { workbook, part });
    },
    getByNamespace: (workbook, args) => new HostObject(scopedClass, { workbook, namespace: args.text(0) }),
  },
};
