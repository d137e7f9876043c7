import pg from 'pg'

/** What an operation sends to the database from this process: its statements, and how often it waits between two of them. */
export async function traced(work, nameOf = firstWord) {
  await work() // connects and prepares
  const statements = []
  const waiting = new WeakMap()
  let roundTrips = 0
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function trace(config, ...rest) {
    statements.push(nameOf(config.text ?? config))
    const { stream } = this.connection
    if (waiting.get(stream) ?? true) {
      roundTrips++
      waiting.set(stream, false)
      stream.once('data', () => waiting.set(stream, true))
    }
    return query.call(this, config, ...rest)
  }
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return { statements, roundTrips }
}

const firstWord = (text) => text.trim().split(/\s+/)[0]

/** Names a statement by its verb and the first of the tables that it is known to touch. */
export function verbAndTable(...tables) {
  const pattern = new RegExp(`\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\\b.*?\\b(set_config|${tables.join('|')})\\b`, 'is')
  return (text) => {
    const [, verb, table] = pattern.exec(text) ?? []
    return verb === undefined ? firstWord(text) : `${verb.toUpperCase()} ${table}`
  }
}
