/**
 * Dense algebra of symmetric matrices in shared memory: Gram matrix, inverse, product. Any number of threads work on it by
 * calling the same function, each with the same memory.
 */
export { gramRow } from './gram';
export { sweep } from './invert';
export { configure } from './memory';
export { productRow } from './product';
export { barrier, nextRow } from './threads';
