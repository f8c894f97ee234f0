import {
  type Called,
  type Context,
  type Importing,
  type Literal,
  type Member,
  type Named,
  type Node,
  projectPath,
  type Template,
} from './ruleTypes.ts';

/** What exactly one file may do (DESIGN 2), so that reading one file tells how it is done everywhere. */
const legal = {
  key: ['main/core/store/openDatabase.ts', 'PRAGMA key'],
  ipcMain: ['main/shell/bridge.ts', 'ipcMain'],
  contextBridge: ['main/shell/preload.ts', 'contextBridge'],
  openExternal: ['main/shell/openExternal.ts', 'shell.openExternal'],
  clock: ['shared/time/wallClock.ts', 'the wall clock'],
  replace: ['main/core/files/replaceFile.ts', 'atomic file replacement'],
  random: ['main/core/vault/randomBytes.ts', 'random bytes'],
} as const;

const importedNames: Readonly<Record<string, keyof typeof legal>> = {
  ipcMain: 'ipcMain',
  contextBridge: 'contextBridge',
  rename: 'replace',
  renameSync: 'replace',
  randomBytes: 'random',
  randomFill: 'random',
  randomFillSync: 'random',
  randomInt: 'random',
  randomUUID: 'random',
  getRandomValues: 'random',
  webcrypto: 'random',
};
const importedModules: Readonly<Record<string, keyof typeof legal>> = {
  'write-file-atomic': 'replace',
};
const keyPragma = /\bpragma\s+(?:hex)?(?:re)?key\b/i;

function memberUse(object: string | undefined, property: string): keyof typeof legal | undefined {
  if (property === 'openExternal') return 'openExternal';
  if (property === 'ipcMain' || property === 'contextBridge') return property;
  if (object === 'Date' && property === 'now') return 'clock';
  if (object === 'Temporal' && property === 'Now') return 'clock';
  if (object === 'performance' && property === 'timeOrigin') return 'clock';
  if (object === 'Math' && property === 'random') return 'random';
  if (property.startsWith('randombytes_')) return 'random';
  if (property === 'getRandomValues' || property === 'randomUUID') return 'random';
  return undefined;
}

export const oneLegalFile = {
  create(context: Context) {
    const file = projectPath(context);
    // Tests and tools play other parts: they open files as a stranger would, and measure time.
    if (!/^(?:main|renderer|shared)\//.test(file)) return {};
    const refuse = (node: Node, what: keyof typeof legal | undefined) => {
      if (what === undefined || legal[what][0] === file) return;
      const [only, name] = legal[what];
      context.report({ node, message: `Only ${only} may use ${name}.` });
    };
    const text = (node: Node, value: unknown) => {
      if (typeof value === 'string' && keyPragma.test(value)) refuse(node, 'key');
    };
    const dateWithoutTime = (node: Called) => {
      if (node.callee.name === 'Date' && node.arguments.length === 0) refuse(node, 'clock');
    };
    return {
      Literal: (node: Literal) => text(node, node.value),
      TemplateLiteral: (node: Template) =>
        text(node, node.quasis.map((part) => part.value.raw).join(' ')),
      NewExpression: dateWithoutTime,
      CallExpression: dateWithoutTime,
      ImportDeclaration(node: Importing) {
        const source = String(node.source?.value);
        refuse(node, importedModules[source]);
        if (source.startsWith('.')) return;
        for (const { imported } of node.specifiers ?? []) {
          refuse(node, importedNames[imported?.name ?? String(imported?.value)]);
        }
      },
      MemberExpression(node: Member) {
        const property = node.property.name ?? String(node.property.value);
        refuse(node, memberUse(node.object.name, property));
      },
      Identifier(node: Named) {
        if (node.name === 'ipcMain' || node.name === 'contextBridge') refuse(node, node.name);
      },
    };
  },
};
