import { readContract, BASE, type OperationFacts } from '../src/http/contract.js';

const someId = '0199513c-0000-7000-8000-000000000001';
const { operations } = readContract();

export const allOperations = (): OperationFacts[] => [...operations.values()];

/** The operations that a Maru at `url` serves: whatever they answer to a stranger, it is not that nothing is there. */
export async function servedOperations(url: string): Promise<string[]> {
  const served: string[] = [];
  for (const { operation, method, path } of operations.values()) {
    const address = url + BASE + path.replace(/:\w+/g, someId);
    const response = await fetch(address, { method: method.toUpperCase() });
    const { error } = (await response.json()) as { error?: { code: string } };
    if (error?.code !== 'ROUTE_NOT_FOUND' && error?.code !== 'METHOD_NOT_ALLOWED') served.push(operation);
  }
  return served;
}
