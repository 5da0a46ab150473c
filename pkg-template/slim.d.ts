export * from './index.js';

// Types of the platform. Without the types of DOM or Node, `WebAssembly` and `Response` are not declared.
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : object;
type FetchResponse = typeof globalThis extends { Response: { prototype: infer T } } ? T : never;
type Address = string | (typeof globalThis extends { URL: { prototype: infer T } } ? T : never);

/** The core (`ecs-start-task/ecs-start-task.wasm`): its bytes, or compiled. */
export type Core = (Module & object) | ArrayBuffer | ArrayBufferView;

/** The core, a response that contains it, or its URL. */
export type CoreSource = Core | FetchResponse | Address;

/**
 * Loads the core. After that, all functions of the package are synchronous. Later calls do nothing.
 *
 * @param source the core, its source, or a promise of either
 * @returns a promise that rejects if the core cannot be fetched or compiled; another call retries
 */
export function init(source: CoreSource | PromiseLike<CoreSource>): Promise<void>;

/**
 * Loads the core synchronously.
 *
 * @throws {Error} if it cannot be compiled
 */
export function initSync(source: Core): void;
