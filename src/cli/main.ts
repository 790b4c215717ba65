import { run } from './command-line';
import { endWithReader } from './screen';

endWithReader(process.stdout);
endWithReader(process.stderr);
void run(process.argv.slice(2), process.env, process.stdout).then(({ output, errors, exitCode }) => {
  process.exitCode = exitCode;
  if (output !== '') process.stdout.write(output);
  if (errors !== '') process.stderr.write(errors);
});
