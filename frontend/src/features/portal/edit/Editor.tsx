export function Editor(_: unknown) {
  return null;
}
