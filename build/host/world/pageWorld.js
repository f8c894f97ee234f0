// @ts-check
/**
 * Runs in the page's own world before any script of the page. Builds there what the preload exposes,
 * and carries its calls to the preload's world as events, which clone what they carry.
 * `secret` names the events, so that the page can't mistake them for its own.
 */
export function pageWorld(/** @type {string} */ secret) {
  if (window.top !== window) return;
  /** @type {Map<number, { resolve(value: unknown): void, reject(error: Error): void }>} */
  const promises = new Map();
  /** @type {Map<number, Function>} */
  const callbacks = new Map();
  let lastCallback = 0;
  const dispatch = document.dispatchEvent.bind(document);

  /** @param {unknown} value */
  function outgoing(value) {
    if (typeof value !== 'function') return { value };
    lastCallback += 1;
    callbacks.set(lastCallback, value);
    return { callback: lastCallback };
  }

  /** @param {{ value?: unknown, promise?: number, fn?: number, error?: string }} result */
  function incoming(result) {
    if (result.error !== undefined) throw new Error(result.error);
    if (result.fn !== undefined) return proxy(result.fn);
    if (result.promise === undefined) return result.value;
    const id = result.promise;
    return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
  }

  /** @param {number} fn */
  function proxy(fn) {
    return (/** @type {unknown[]} */ ...args) => {
      /** @type {{ value?: unknown, error?: string }} */
      let result = { error: 'The preload did not answer.' };
      const take = (/** @type {Event} */ event) => {
        if (event instanceof CustomEvent) result = event.detail;
      };
      document.addEventListener(`${secret}:result`, take, { once: true });
      dispatch(new CustomEvent(`${secret}:call`, { detail: { fn, args: args.map(outgoing) } }));
      document.removeEventListener(`${secret}:result`, take);
      return incoming(result);
    };
  }

  document.addEventListener(`${secret}:page`, (event) => {
    if (!(event instanceof CustomEvent)) return;
    const message = event.detail;
    if (message.type === 'expose') {
      const api = Object.fromEntries(
        Object.entries(message.shape).map(([key, result]) => [key, incoming(result)]),
      );
      Object.defineProperty(window, message.key, { value: Object.freeze(api), enumerable: true });
    } else if (message.type === 'settled') {
      const waiting = promises.get(message.promise);
      promises.delete(message.promise);
      if (message.error === undefined) waiting?.resolve(message.value);
      else waiting?.reject(new Error(message.error));
    } else if (message.type === 'callback') {
      callbacks.get(message.callback)?.(...message.args);
    }
  });
}
