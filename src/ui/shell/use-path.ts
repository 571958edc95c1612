import { navigate, useHashLocation } from 'wouter/use-hash-location';

/** The path after the "#" of the address, without the query, in the form of a hook for wouter. */
export function usePath(): [string, typeof navigate] {
  const [whole] = useHashLocation();
  return [whole.split('?', 1)[0]!, navigate];
}
