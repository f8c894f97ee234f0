import { useMessages } from '../../app/language/useMessages.ts';

/** "Windows (ARM)". */
export function useSystemWords(): (of: { platform: string; arch: string }) => string {
  const { updates } = useMessages();
  return ({ platform, arch }) =>
    `${updates.systems[platform] ?? platform} (${updates.processors[arch] ?? arch})`;
}
