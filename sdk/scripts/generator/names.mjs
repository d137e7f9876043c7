// Names are derived in one place, because the generated files refer to each other by them.

const upperFirst = (word) => word[0].toUpperCase() + word.slice(1)

/** products.list → ProductsList */
export const pascal = (segments) => segments.map(upperFirst).join('')

/** products.list → productsList */
export const camel = (segments) => segments[0] + pascal(segments.slice(1))

/** Last-Event-ID → last_event_id */
export const snake = (header) => header.replaceAll('-', '_').toLowerCase()

/** A property as it is written in a type: quoted only when it has to be. */
export const propertyText = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

export const refName = (schema) => (schema?.$ref?.startsWith('#/components/schemas/') ? schema.$ref.slice('#/components/schemas/'.length) : undefined)
