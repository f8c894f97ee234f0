import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from 'zod';
import { CarnetError, toWire, type WireError } from '../../shared/contract/errors.ts';
import { bridgeChannel } from './bridgeChannels.ts';
import { checkedCall, type Answerers } from './checkedCall.ts';
import { isAppAddress } from './appOrigin.ts';

/** What a window gets back: never an exception, never a stack. */
export type Reply = { readonly ok: unknown } | { readonly error: WireError };

const bridgeMessage = z.strictObject({ name: z.string().max(100), input: z.unknown() });

/**
 * The one way from a window to Carnet. Each message is checked: who sent it, which call it names,
 * what goes in and what comes out. Whatever fails is a typed error, and nothing else happens.
 */
export function openBridge(
  isOurWindow: (contents: WebContents) => boolean,
  answer: Answerers,
): void {
  ipcMain.handle(bridgeChannel, async (event, message: unknown): Promise<Reply> => {
    try {
      if (!isTrusted(event, isOurWindow)) throw new CarnetError('contract.wrongSender');
      const parsed = bridgeMessage.safeParse(message);
      if (!parsed.success) throw new CarnetError('contract.invalidInput');
      return { ok: await checkedCall(parsed.data.name, parsed.data.input, answer) };
    } catch (error) {
      if (process.env['CARNET_TRACE'] === '1') console.error(error);
      return { error: toWire(error) };
    }
  });
}

/** Only the main frame of Carnet's own window, showing Carnet's own page. */
export function isTrusted(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  isOurWindow: (contents: WebContents) => boolean,
): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null && frame.parent === null && isAppAddress(frame.url) && isOurWindow(event.sender)
  );
}
