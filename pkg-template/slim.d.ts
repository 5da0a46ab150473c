export * from './index.js';

// What the platform declares, if it does: without DOM or Node's types there is no `WebAssembly` and no `Response`.
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : object;
type FetchResponse = typeof globalThis extends { Response: { prototype: infer T } } ? T : never;
type Address = string | (typeof globalThis extends { URL: { prototype: infer T } } ? T : never);

/** The core, which the package has as `ecs-start-task/ecs-start-task.wasm`: its bytes, or compiled. */
export type Core = (Module & object) | ArrayBuffer | ArrayBufferView;

/** The core, a response that brings it, or the address to fetch it from. */
export type CoreSource = Core | FetchResponse | Address;

/**
 * Loads the core. After that, all functions of the package are synchronous. Later calls do nothing.
 *
 * @param source the core or where it comes from, or a promise of it
 * @returns a promise that is rejected if the core cannot be fetched or compiled; a further call tries again
 */
export function init(source: CoreSource | PromiseLike<CoreSource>): Promise<void>;

/**
 * Loads the core synchronously.
 *
 * @throws {Error} if it cannot be compiled
 */
export function initSync(source: Core): void;
