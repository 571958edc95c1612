import { navigate, useHashLocation } from 'wouter/use-hash-location';

/** The path behind the "#" of the address, without what follows a "?", as wouter wants it. */
export function usePath(): [string, typeof navigate] {
  const [whole] = useHashLocation();
  return [whole.split('?', 1)[0]!, navigate];
}
