/** Between the host and a utility process. Ports are numbers there; what goes through them is relayed. */
export type ToUtility =
  | { readonly type: 'message'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly type: 'portMessage'; readonly port: number; readonly data: unknown }
  | { readonly type: 'portClosed'; readonly port: number };

export type FromUtility =
  | { readonly type: 'message'; readonly data: unknown }
  | { readonly type: 'portMessage'; readonly port: number; readonly data: unknown }
  | { readonly type: 'portClosed'; readonly port: number };
