/** What a body is to the mechanism. */
export const roles = ['put-forward', 'host', 'observer', 'outside'] as const
