const edge = (side: string, color: string): string =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${color}"/>`

/** The style of tables, which the library has no words for: lines between rows, a shaded head in strong letters. */
export const tableStyle = [
  '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>',
  '<w:tblPr><w:tblBorders>',
  edge('top', '565D66'),
  edge('bottom', '565D66'),
  edge('insideH', 'D5D9DF'),
  '</w:tblBorders><w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>',
  '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>',
  '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="DDE1E6"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>',
  '</w:style>',
].join('')
