/** Somebody is held up at it until it is opened. */
export interface Gate {
  open(): void
  /** Ends when the first has come to it. */
  readonly arrived: Promise<void>
  pass(): Promise<void>
}

export function gate(): Gate {
  let open: () => void = () => undefined
  let reached: () => void = () => undefined
  const [opened, arrived] = [new Promise<void>((resolve) => (open = resolve)), new Promise<void>((resolve) => (reached = resolve))]
  return { open: () => open(), arrived, pass: async () => { reached(); await opened } }
}
