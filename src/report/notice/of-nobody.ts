/** A sentence before anybody or anything is named in it. */
export const ofNobody = (sentence: string): string => sentence.replace(/\{[a-zA-Z][\w.-]*\}/g, '…')
