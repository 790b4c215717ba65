/** Writes what older engines can't even read, `1n` and `/\p{…}/u`, as calls: what fails then fails alone, when it is run. */
const ts = require('typescript');

const olderLiterals = (context) => {
  const { factory } = context;
  const visit = (node) => {
    if (ts.isBigIntLiteral(node)) {
      const digits = factory.createStringLiteral(node.text.slice(0, -1));
      return factory.createCallExpression(factory.createIdentifier('BigInt'), undefined, [digits]);
    }
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
      const parts = [source, flags].map((part) => factory.createStringLiteral(part));
      return factory.createNewExpression(factory.createIdentifier('RegExp'), undefined, parts);
    }
    return ts.visitEachChild(node, visit, context);
  };
  return (file) => ts.visitNode(file, visit);
};

module.exports = { olderLiterals };
