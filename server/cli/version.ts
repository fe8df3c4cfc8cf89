/** The version in package.json, written in by the build. */
declare const CREG_VERSION: string;

export const version = CREG_VERSION;
