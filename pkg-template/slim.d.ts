export * from './index.js';

// The types of the platform, if declared: without the types of DOM or Node, `WebAssembly` and `Response` do not exist.
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : object;
type FetchResponse = typeof globalThis extends { Response: { prototype: infer T } } ? T : never;
type Address = string | (typeof globalThis extends { URL: { prototype: infer T } } ? T : never);

/** The core, which the package has as `ecs-start-task/ecs-start-task.wasm`: its bytes, or compiled. */
export type Core = (Module & object) | ArrayBuffer | ArrayBufferView;

/** The core, a response that brings it, or the address to fetch it from. */
export type CoreSource = Core | FetchResponse | Address;

/**
 * Loads the core. Afterwards, all functions of the package are synchronous. Later calls do nothing.
 *
 * @param source the core, its URL or its response, or a promise of one of them
 * @returns a promise that is rejected if the core cannot be fetched or compiled; a later call tries again
 */
export function init(source: CoreSource | PromiseLike<CoreSource>): Promise<void>;

/**
 * Loads the core synchronously, from its bytes or its compiled module.
 *
 * @throws {Error} if it cannot be compiled
 */
export function initSync(source: Core): void;
