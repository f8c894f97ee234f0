import type { Page } from '@playwright/test';
import { electronBinary } from '../../../build/electronBinary.ts';
import { bundle } from '../../../build/bundle/bundle.ts';
import type { CarnetEvent } from '../../../shared/contract/events.ts';
import { tempFolder } from '../../support/tempFolder.ts';
import { agenciesVariable } from './agencies.ts';
import { launchOnElectron } from './onElectron.ts';
import { launchOnHost } from './onHost.ts';

export interface LaunchOptions {
  /** Where vaults lie; a new temporary folder unless told. Give the same one to start again. */
  readonly userData?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  /** The system's language, such as `fr-CA`. */
  readonly locale?: string;
  /** Whether a backup is made when it is closed, as in the product. No test waits for it unasked. */
  readonly backupAtQuit?: boolean;
  /** The file of the AppImage that it is said to run from; none unless told. */
  readonly appImage?: string;
  /** The address of the feed that it has; none unless told. */
  readonly feed?: string;
}

export interface RunningCarnet {
  readonly runtime: 'electron' | 'host';
  /** The window's page. On the host its address is https, on Electron app:. */
  readonly page: Page;
  readonly userData: string;
  /** The browser's own profile, for tests that look for client text there. */
  readonly profile: string;
  /** The laptop goes to sleep. */
  suspend(): Promise<void>;
  lockScreen(): Promise<void>;
  /** What the system says of how long nobody has used it. */
  setIdle(seconds: number): Promise<void>;
  /** Answers the next file dialog; null is a person who changes their mind. */
  chooseFile(path: string | null): Promise<void>;
  /** The window hears an event that the shell sends: states that otherwise end in seconds. */
  tellWindow(event: CarnetEvent): Promise<void>;
  /** Somebody opens a file of ours by a double click, while Carnet runs. */
  openBy(path: string): Promise<void>;
  /** Quits in order, as a person does. */
  close(): Promise<void>;
  /** Ends the shell at once, as a crash does. */
  crash(): Promise<void>;
}

/** Starts the product's own bundles: on Electron where its binary is there, else on the host. */
export async function launchCarnet(options: LaunchOptions = {}): Promise<RunningCarnet> {
  // A run's set-up has made them already, or they come out of a package.
  const made = process.env[agenciesVariable] ?? process.env['CARNET_BUNDLES'];
  if (made === undefined) await bundle();
  const settings = {
    userData: options.userData ?? tempFolder('user'),
    size: options.size ?? { width: 1366, height: 650 },
    dark: options.dark ?? false,
    locale: options.locale ?? 'en-CA',
    backupAtQuit: options.backupAtQuit ?? false,
    appImage: options.appImage ?? '',
    feed: options.feed ?? '',
  };
  const electron = electronBinary();
  return electron ? launchOnElectron(electron, settings) : launchOnHost(settings);
}

export type LaunchSettings = Required<LaunchOptions>;
