/** What a body is to the mechanism. */
export const roles = ['put-forward', 'host', 'observer', 'outside'] as const

/** How far the mechanism of a design has come. */
export const statuses = ['proposal', 'bill', 'enacted', 'operating'] as const
