import sodium from 'libsodium-wrappers-sumo';

// libsodium is WebAssembly: it may be used once this resolves. Awaiting it here, at import, means
// that no caller can forget to.
await sodium.ready;

/** libsodium (sumo build, for Argon2id), ready for use. */
export { sodium };
