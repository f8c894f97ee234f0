import { expect, test, vi } from 'vitest';
import { type Answerers, checkedCall } from '../../../main/shell/checkedCall.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';

const appInfo = { version: '1', platform: 'linux', runtime: 'host' };

function answerers() {
  return {
    core: vi.fn<Answerers['core']>(async () => ({
      vaults: [],
      openId: null,
      sessionRunningSince: null,
      practice: false,
    })),
    shell: vi.fn<Answerers['shell']>(async () => appInfo),
  };
}

test.each(['nothing.here', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a call named "%s" is unknown, and nobody is asked',
  async (name) => {
    const answer = answerers();
    await expect(checkedCall(name, {}, answer)).rejects.toMatchObject({
      code: 'contract.unknownCall',
    });
    expect(answer.core).not.toHaveBeenCalled();
    expect(answer.shell).not.toHaveBeenCalled();
  },
);

test('a window can not make a call that is the shell’s: it never names a path', async () => {
  const answer = answerers();
  const input = { path: '/etc/passwd', purpose: 'import' };
  await expect(checkedCall('files.offer', input, answer)).rejects.toMatchObject({
    code: 'contract.notAllowed',
  });
  expect(answer.core).not.toHaveBeenCalled();
});

test.each([undefined, null, 7, 'x', [], { more: 1 }, { __proto__: null, more: 1 }])(
  'input that the contract does not allow (%j) goes no further',
  async (input) => {
    const answer = answerers();
    await expect(checkedCall('vault.list', input, answer)).rejects.toMatchObject({
      code: 'contract.invalidInput',
    });
    expect(answer.core).not.toHaveBeenCalled();
  },
);

test('who answers is the contract’s choice', async () => {
  const answer = answerers();
  await checkedCall('vault.list', {}, answer);
  expect(await checkedCall('shell.appInfo', {}, answer)).toEqual(appInfo);
  expect(answer.core).toHaveBeenCalledExactlyOnceWith('vault.list', {});
  expect(answer.shell).toHaveBeenCalledExactlyOnceWith('shell.appInfo', {});
});

test('an answer that does not fit the contract is not passed on, and what is extra is left out', async () => {
  const answer = answerers();
  answer.core.mockResolvedValueOnce({ vaults: 'all of them' });
  await expect(checkedCall('vault.list', {}, answer)).rejects.toMatchObject({
    code: 'contract.invalidOutput',
  });
  answer.shell.mockResolvedValueOnce({ ...appInfo, key: 'must not leave' });
  expect(await checkedCall('shell.appInfo', {}, answer)).toEqual(appInfo);
});

test('errors keep their codes', async () => {
  const answer = answerers();
  answer.core.mockRejectedValueOnce(new CarnetError('vault.locked'));
  await expect(checkedCall('vault.list', {}, answer)).rejects.toMatchObject({
    code: 'vault.locked',
  });
});

test('every call of the contract says who may make it and who answers', () => {
  for (const [name, call] of Object.entries(contract)) {
    expect(['window', 'shell'], name).toContain(call.door);
    expect(call.answers, name).toBe(name.startsWith('shell.') ? 'shell' : 'core');
  }
});
