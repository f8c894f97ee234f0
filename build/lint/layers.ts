import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { type Context, type Importing, type Literal, type Node, projectPath } from './ruleTypes.ts';

type Layer = 'shared' | 'core' | 'shell' | 'renderer';

/** Imports run one way: `renderer → shared ← main/core ← main/shell` (DESIGN 2). */
const mayImport: Readonly<Record<Layer, readonly Layer[]>> = {
  shared: ['shared'],
  core: ['shared', 'core'],
  shell: ['shared', 'core', 'shell'],
  renderer: ['shared', 'renderer'],
};
const mayUseElectron: readonly Layer[] = ['shell'];
const mayUseNode: readonly Layer[] = ['core', 'shell'];

function layerOf(path: string): Layer | 'outside' | undefined {
  if (path.startsWith('shared/')) return 'shared';
  if (path.startsWith('main/core/')) return 'core';
  if (path.startsWith('main/')) return 'shell';
  if (path.startsWith('renderer/')) return 'renderer';
  if (path.startsWith('build/') || path.startsWith('tests/')) return 'outside';
  return undefined;
}

function refusal(from: Layer, file: string, source: string): string | undefined {
  if (source === 'electron' || source.startsWith('electron/')) {
    return mayUseElectron.includes(from) ? undefined : `${from} must not import electron.`;
  }
  if (source.startsWith('node:') || builtinModules.includes(source)) {
    return mayUseNode.includes(from) ? undefined : `${from} must not import Node's ${source}.`;
  }
  if (!source.startsWith('.')) return undefined;
  const to = layerOf(posix.join(posix.dirname(file), source));
  if (to === undefined || (to !== 'outside' && mayImport[from].includes(to))) return undefined;
  return `${from} must not import ${to === 'outside' ? 'build or tests' : to}.`;
}

/** Whatever names a module: import, export from, import(), a type's import(), require. */
export const layers = {
  create(context: Context) {
    const file = projectPath(context);
    const from = layerOf(file);
    if (from === undefined || from === 'outside') return {};
    const check = (node: Node, source: Literal | null | undefined) => {
      if (typeof source?.value !== 'string') return;
      const message = refusal(from, file, source.value);
      if (message) context.report({ node, message });
    };
    const bySource = (node: Importing) => check(node, node.source);
    return {
      ImportDeclaration: bySource,
      ExportNamedDeclaration: bySource,
      ExportAllDeclaration: bySource,
      ImportExpression: bySource,
      TSImportType: bySource,
      CallExpression(node: { callee: { name?: string }; arguments: readonly Literal[] } & Node) {
        if (node.callee.name === 'require') check(node, node.arguments[0]);
      },
    };
  },
};
