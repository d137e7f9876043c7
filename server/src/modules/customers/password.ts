import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { Problem } from '../../kernel/problem.js'

/**
 * scrypt as OWASP's cheat sheet has it: N = 2^17, r = 8, p = 1, which takes 128 MiB and some tenths of a second. Few run at once, so
 * that a wave of sign-ins takes neither the memory nor the threads of everything else; the queue is bounded too.
 */
const COST_LOG2 = 17
const BLOCK_SIZE = 8
const PARALLEL = 1
const KEY_BYTES = 32
const SALT_BYTES = 16
const AT_ONCE = 2
const WAITING_MAX = 64

let running = 0
const waiting: (() => void)[] = []

/** `scrypt$17$8$1$<salt>$<key>`: with its parameters, so that they can be raised for new passwords. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, COST_LOG2, BLOCK_SIZE, PARALLEL)
  return ['scrypt', COST_LOG2, BLOCK_SIZE, PARALLEL, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Takes as long when there is no password to compare with, so that time does not tell who is a customer. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, cost, blockSize, parallel, salt, key] = (stored ?? NOBODY).split('$')
  const expected = Buffer.from(key!, 'base64url')
  const derived = await derive(password, Buffer.from(salt!, 'base64url'), Number(cost), Number(blockSize), Number(parallel))
  return timingSafeEqual(derived, expected) && stored !== null
}

const NOBODY = ['scrypt', COST_LOG2, BLOCK_SIZE, PARALLEL, randomBytes(SALT_BYTES).toString('base64url'), randomBytes(KEY_BYTES).toString('base64url')].join('$')

async function derive(password: string, salt: Buffer, costLog2: number, blockSize: number, parallelization: number): Promise<Buffer> {
  await turn()
  try {
    const cost = 2 ** costLog2
    return await new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { cost, blockSize, parallelization, maxmem: 256 * cost * blockSize }, (error, key) => (error ? reject(error) : resolve(key)))
    })
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** @throws server.unavailable when too many wait already */
async function turn(): Promise<void> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_MAX) throw new Problem('server.unavailable', 'Too many are signing in right now.', { retryAfter: 2 })
    await new Promise<void>((next) => waiting.push(next))
  }
  running++
}
