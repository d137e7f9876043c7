/** TPC-B as pgbench has it: its tables, its seven statements, each prepared and a round trip. Every commit waits for the disk. */
const SCALE = 10
const ACCOUNTS = 100_000
const TELLERS = 10

const STATEMENTS = [
  { name: 'account', text: 'UPDATE tpcb.accounts SET abalance = abalance + $2 WHERE aid = $1', values: ({ account, delta }) => [account, delta] },
  { name: 'balance', text: 'SELECT abalance FROM tpcb.accounts WHERE aid = $1', values: ({ account }) => [account] },
  { name: 'teller', text: 'UPDATE tpcb.tellers SET tbalance = tbalance + $2 WHERE tid = $1', values: ({ teller, delta }) => [teller, delta] },
  { name: 'branch', text: 'UPDATE tpcb.branches SET bbalance = bbalance + $2 WHERE bid = $1', values: ({ branch, delta }) => [branch, delta] },
  { name: 'history', text: 'INSERT INTO tpcb.history (tid, bid, aid, delta, mtime) VALUES ($1, $2, $3, $4, CURRENT_TIMESTAMP)', values: ({ teller, branch, account, delta }) => [teller, branch, account, delta] },
]

export const TPCB = `${STATEMENTS.length + 2} statements, each a round trip, scale ${SCALE}`

export async function makeTpcb(platform, shardId, clients) {
  await platform.sql(shardId, `
    CREATE SCHEMA tpcb;
    CREATE TABLE tpcb.branches (bid int PRIMARY KEY, bbalance int NOT NULL, filler char(88)) WITH (fillfactor = 100);
    CREATE TABLE tpcb.tellers (tid int PRIMARY KEY, bid int, tbalance int NOT NULL, filler char(84)) WITH (fillfactor = 100);
    CREATE TABLE tpcb.accounts (aid int PRIMARY KEY, bid int, abalance int NOT NULL, filler char(84)) WITH (fillfactor = 100);
    CREATE TABLE tpcb.history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
    INSERT INTO tpcb.branches SELECT n, 0, '' FROM generate_series(1, ${SCALE}) n;
    INSERT INTO tpcb.tellers SELECT n, (n - 1) / ${TELLERS} + 1, 0, '' FROM generate_series(1, ${SCALE * TELLERS}) n;
    INSERT INTO tpcb.accounts SELECT n, (n - 1) / ${ACCOUNTS} + 1, 0, '' FROM generate_series(1, ${SCALE * ACCOUNTS}) n`)
  for (const table of ['branches', 'tellers', 'accounts']) await platform.sql(shardId, `VACUUM ANALYZE tpcb.${table}`)
  const connections = await Promise.all(Array.from({ length: clients }, () => platform.connect(shardId)))
  return {
    run: (client) => transaction(connections[client]),
    end: () => Promise.all(connections.map((connection) => connection.end())),
  }
}

const oneOf = (count) => 1 + Math.floor(Math.random() * count)

async function transaction(connection) {
  const facts = { account: oneOf(SCALE * ACCOUNTS), teller: oneOf(SCALE * TELLERS), branch: oneOf(SCALE), delta: oneOf(10_000) - 5_000 }
  await connection.query('BEGIN')
  for (const { values, ...statement } of STATEMENTS) await connection.query({ ...statement, values: values(facts) })
  await connection.query('COMMIT')
}
