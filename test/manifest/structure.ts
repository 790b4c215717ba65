import { DOMParser, type Element } from '@xmldom/xmldom';

/**
 * What Office asks of an XML manifest, as documented (learn.microsoft.com, "Office Add-ins XML manifest" and the
 * references of each element): no package holds the schema, and Microsoft's validator needs the network.
 */
const topOrder = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
  'ExtendedOverrides',
];
const requiredTop = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'Hosts',
  'DefaultSettings',
  'Permissions',
];

/** The children of elements, in the order that they must have. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: topOrder,
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  AllFormFactors: ['ExtensionPoint'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

const longest: Readonly<Record<string, number>> = {
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
  DisplayName: 125,
  Description: 250,
  ProviderName: 125,
};

function children(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function descendants(element: Element): Element[] {
  return children(element).flatMap((child) => [child, ...descendants(child)]);
}

function value(element: Element, attribute: string): string {
  return element.getAttribute(attribute) ?? '';
}

/** An icon that the manifest refers to: its address, and its side in pixels. */
export interface ManifestIcon {
  readonly url: string;
  readonly size: number;
}

export interface CheckedManifest {
  readonly problems: readonly string[];
  readonly icons: readonly ManifestIcon[];
  readonly functions: readonly string[];
}

export function checkManifest(xml: string): CheckedManifest {
  const problems: string[] = [];
  const onError = (_level: string, message: string) => void problems.push(message);
  const root = new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement;
  if (!root) return { problems: ['no element'], icons: [], functions: [] };
  const all = [root, ...descendants(root)];
  problems.push(
    ...orderProblems(all),
    ...topProblems(root),
    ...idProblems(all),
    ...referenceProblems(all),
    ...textProblems(all),
    ...urlProblems(all),
  );
  return {
    problems,
    icons: iconsOf(all),
    functions: all.filter(({ tagName }) => tagName === 'FunctionName').map((one) => one.textContent ?? ''),
  };
}

function orderProblems(all: readonly Element[]): string[] {
  return all.flatMap((element) => {
    const order = orders[element.tagName];
    if (!order) return [];
    const places = children(element).map(({ tagName }) => ({ tagName, place: order.indexOf(tagName) }));
    const unknown = places
      .filter(({ place }) => place < 0)
      .map(({ tagName }) => `${tagName} is not allowed in ${element.tagName}`);
    const late = places.filter(({ place }, index) => place < (places[index - 1]?.place ?? 0) && place >= 0);
    return [...unknown, ...late.map(({ tagName }) => `${tagName} comes too late in ${element.tagName}`)];
  });
}

function topProblems(root: Element): string[] {
  const names = children(root).map(({ tagName }) => tagName);
  const text = (name: string) => children(root).find(({ tagName }) => tagName === name)?.textContent ?? '';
  return [
    ...requiredTop.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text('Id')) ? [] : ['Id must be a GUID']),
    ...(/^\d{1,5}(\.\d{1,5}){1,3}$/.test(text('Version')) ? [] : ['Version must have two to four numbers']),
    ...(/^[a-z]{2}-[A-Z]{2}$/.test(text('DefaultLocale')) ? [] : ['DefaultLocale must be a locale']),
    ...(root.getAttribute('xsi:type') === 'TaskPaneApp' ? [] : ['the add-in must be a TaskPaneApp']),
  ];
}

function idProblems(all: readonly Element[]): string[] {
  const ids = all.filter(({ tagName }) => tagName !== 'OfficeMenu').flatMap((element) => value(element, 'id') || []);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} is there twice`),
    ...ids.filter((id) => id.length > 125 || !/^[A-Za-z0-9._-]+$/.test(id)).map((id) => `${id} is no id`),
  ];
}

/** By the element that refers: the kind of resource that it must find. */
const resourceOf: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  Runtime: 'bt:Urls',
  Namespace: 'bt:ShortStrings',
  LearnMoreUrl: 'bt:Urls',
  'bt:Image': 'bt:Images',
};

function referenceProblems(all: readonly Element[]): string[] {
  const kinds = new Map<string, string>();
  for (const group of all.filter(({ tagName }) => Object.values(resourceOf).includes(tagName))) {
    for (const resource of children(group)) kinds.set(value(resource, 'id'), group.tagName);
  }
  const referring = all.filter((element) => element.hasAttribute('resid'));
  const used = new Set(referring.map((element) => value(element, 'resid')));
  return [
    ...referring.flatMap((element) => {
      const id = value(element, 'resid');
      const wanted = resourceOf[element.tagName];
      if (id.length > 32) return [`the resid ${id} is longer than 32 characters`];
      return kinds.get(id) === wanted ? [] : [`${element.tagName} refers to ${id}, which is not in ${wanted}`];
    }),
    ...[...kinds.keys()].filter((id) => !used.has(id)).map((id) => `${id} is never used`),
  ];
}

function textProblems(all: readonly Element[]): string[] {
  return all.flatMap((element) => {
    const kind =
      element.tagName === 'bt:String' ? ((element.parentNode as Element | null)?.tagName ?? '') : element.tagName;
    const most = longest[kind];
    if (most === undefined || element.hasAttribute('resid')) return [];
    const texts = [value(element, 'DefaultValue'), ...children(element).map((child) => value(child, 'Value'))];
    const english = children(element).some((child) => value(child, 'Locale') === 'en-US');
    return [
      ...texts.filter((text) => text.length > most).map((text) => `longer than ${most} characters: ${text}`),
      ...(element.tagName === 'bt:String' && !english ? [`no English for ${value(element, 'id')}`] : []),
    ];
  });
}

function urlProblems(all: readonly Element[]): string[] {
  const urls = all.flatMap((element) =>
    /^(bt:Image|bt:Url|IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation)$/.test(element.tagName)
      ? value(element, 'DefaultValue') || []
      : [],
  );
  return urls.flatMap((url) => {
    if (!url.startsWith('https://')) return [`not https: ${url}`];
    return url.length > 255 ? [`longer than 255 characters: ${url}`] : [];
  });
}

function iconsOf(all: readonly Element[]): ManifestIcon[] {
  const urls = new Map(
    all
      .filter((element) => element.tagName === 'bt:Image' && element.hasAttribute('id'))
      .map((image) => [value(image, 'id'), value(image, 'DefaultValue')]),
  );
  return all.flatMap((element) => {
    if (element.tagName === 'IconUrl') return { url: value(element, 'DefaultValue'), size: 32 };
    if (element.tagName === 'HighResolutionIconUrl') return { url: value(element, 'DefaultValue'), size: 64 };
    if (element.tagName !== 'bt:Image' || !element.hasAttribute('resid')) return [];
    return { url: urls.get(value(element, 'resid')) ?? '', size: Number(value(element, 'size')) };
  });
}
