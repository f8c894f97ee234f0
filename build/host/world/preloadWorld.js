// @ts-check
/**
 * Runs in a world of its own beside the page's: same document, other globals. Gives the preload
 * `contextBridge` and `ipcRenderer`; `hostSend` is a binding that exists in this world only.
 * `secret` names the events that cross to the page's world; `preload` is the bundled preload.
 */
export function preloadWorld(
  /** @type {string} */ secret,
  /** @type {(require: (name: string) => unknown) => void} */ preload,
) {
  if (window.top !== window) return;
  /** @type {{ hostSend(text: string): void, hostDeliver?: (message: any) => void }} */
  const world = /** @type {any} */ (globalThis);
  const send = world.hostSend;
  /** @type {Map<number, { resolve(value: unknown): void, reject(error: Error): void }>} */
  const invocations = new Map();
  /** @type {Map<string, Set<Function>>} */
  const channels = new Map();
  /** @type {Map<number, Function>} */
  const exposed = new Map();
  let lastId = 0;

  const toPage = (/** @type {unknown} */ detail, kind = 'page') =>
    document.dispatchEvent(new CustomEvent(`${secret}:${kind}`, { detail }));

  /** @param {unknown} value */
  function outgoing(value) {
    if (typeof value === 'function') {
      lastId += 1;
      exposed.set(lastId, value);
      return { fn: lastId };
    }
    if (value instanceof Promise) {
      lastId += 1;
      const promise = lastId;
      value.then(
        (settled) => toPage({ type: 'settled', promise, value: settled }),
        (error) => toPage({ type: 'settled', promise, error: String(error?.message ?? error) }),
      );
      return { promise };
    }
    return { value };
  }

  document.addEventListener(`${secret}:call`, (event) => {
    if (!(event instanceof CustomEvent)) return;
    const { fn, args } = event.detail;
    const given = args.map((/** @type {{ value?: unknown, callback?: number }} */ arg) =>
      arg.callback === undefined
        ? arg.value
        : (/** @type {unknown[]} */ ...passed) =>
            toPage({ type: 'callback', callback: arg.callback, args: passed }),
    );
    try {
      toPage(outgoing(exposed.get(fn)?.(...given)), 'result');
    } catch (error) {
      toPage({ error: error instanceof Error ? error.message : String(error) }, 'result');
    }
  });

  world.hostDeliver = (message) => {
    if (message.type === 'event') {
      for (const listener of channels.get(message.channel) ?? []) listener({}, ...message.args);
      return;
    }
    const waiting = invocations.get(message.id);
    invocations.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.error));
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld(/** @type {string} */ key, /** @type {Record<string, unknown>} */ api) {
        const shape = Object.fromEntries(
          Object.entries(api).map(([name, value]) => [name, outgoing(value)]),
        );
        toPage({ type: 'expose', key, shape });
      },
    },
    ipcRenderer: {
      invoke(/** @type {string} */ channel, /** @type {unknown[]} */ ...args) {
        lastId += 1;
        const id = lastId;
        return new Promise((resolve, reject) => {
          send(JSON.stringify({ id, channel, args }));
          invocations.set(id, { resolve, reject });
        });
      },
      on(/** @type {string} */ channel, /** @type {Function} */ listener) {
        const listeners = channels.get(channel) ?? new Set();
        channels.set(channel, listeners.add(listener));
      },
      off(/** @type {string} */ channel, /** @type {Function} */ listener) {
        channels.get(channel)?.delete(listener);
      },
    },
  };
  preload((/** @type {string} */ name) => {
    if (name === 'electron') return electron;
    throw new Error(`A sandboxed preload can't load ${name}.`);
  });
}
