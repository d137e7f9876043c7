/** The scope that stands for every permission a key can have, including those that later versions bring. */
export const ALL_SCOPES = '*'

// Kind, id of the key and four letters of the secret: enough to recognise the current secret by, far too little to guess it.
const PREFIX_LENGTH = 38

export const keyPrefix = (token: string) => token.slice(0, PREFIX_LENGTH)
