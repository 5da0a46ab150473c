// The other entries, without the types of DOM and Node.

import * as main from 'ecs-start-task';
import * as js from 'ecs-start-task/js';
import * as slim from 'ecs-start-task/slim';
import { init, initSync, type Core, type CoreSource, type Report } from 'ecs-start-task/slim';

export const same: typeof main = js;
export const more: typeof main = slim;
export const report: Report = js.validate({});

declare const bytes: Uint8Array;
declare const module: Core;
export const ready: Promise<void> = init(bytes);
export const later: Promise<void> = init(Promise.resolve(module));
export const address: CoreSource = 'https://example.org/ecs-start-task.wasm';
initSync(bytes.buffer as ArrayBuffer);
// @ts-expect-error An address cannot be fetched at once.
initSync('https://example.org/ecs-start-task.wasm');
// @ts-expect-error An argument is required.
void init();
