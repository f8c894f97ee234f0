/** The part of ESLint's rule interface, which oxlint follows, that our rules use. */
export interface Node {
  readonly type: string;
}
export interface Context {
  readonly filename: string;
  readonly cwd: string;
  report(problem: { readonly node: Node; readonly message: string }): void;
}
export interface Named extends Node {
  readonly name: string;
}
export interface Literal extends Node {
  readonly value: unknown;
}
export interface Importing extends Node {
  readonly source: Literal | null;
  readonly specifiers?: readonly { readonly imported?: Partial<Named & Literal> }[];
}
export interface Member extends Node {
  readonly object: Partial<Named> & Node;
  readonly property: Partial<Named & Literal> & Node;
}
export interface Called extends Node {
  readonly callee: Partial<Named> & Node;
  readonly arguments: readonly Node[];
}
export interface Template extends Node {
  readonly quasis: readonly { readonly value: { readonly raw: string } }[];
}

/** Paths in messages and tables are the project's own, with `/`. */
export function projectPath(context: Context): string {
  return context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/');
}
