/** Why a command does not go on, as one sentence for whoever typed it. Nothing else is printed, and it ends with 1. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal';
}
