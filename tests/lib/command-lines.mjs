// Command lines for bash, as in shells, scripts and answers on the web.

const ID = '0123456789abcdef0123456789abcdef';
const UUID = '4c543eed-f83f-47da-b1d8-3d23f1da4c64';
const START = `aws ecs start-task --task-definition web:7 --container-instances ${ID}`;
const TAGS = `${START} --tags`;
const OVERRIDES = `${START} --overrides`;
const NETWORK = `${START} --network-configuration`;

/** Lines for which the AWS CLI sends a valid request. */
export const LINES = [
  START,
  // Quoting.
  `aws ecs start-task --task-definition 'web:7' --container-instances "${ID}"`,
  `aws ecs start-task --task-definition w"eb"':'7 --container-instances ${ID} --group it\\'s`,
  `${START} --group 'a "quoted" name'`,
  `${START} --group "a \\"quoted\\" \\$HOME \\\\ name"`,
  `${START} --group two\\ words`,
  `${START} --group $'tab\\there\\x41\\u00e9 it\\'s'`,
  `${START} --group "line
break"`,
  `${START} --group Größe-日本語`,
  // Lines that go on.
  `aws ecs start-task \\\n  --task-definition web:7 \\\n  --container-instances ${ID} \\\n  --started-by me\n`,
  `aws ecs start-task --task-definition web:7 \\\n    --container-instances ${ID} \\\n    ${UUID}`,
  `aws ecs start-task --task-defin\\\nition web:7 --container-instances ${ID}`,
  // Around the command.
  `# starts one\n${START} # and no more`,
  `${START} > /dev/null 2>&1`,
  `${START} | cat`,
  `${START} && echo started`,
  `AWS_REGION=eu-west-1 ${START}`,
  `env AWS_REGION=eu-west-1 ${START}`,
  `if true; then ${START}; fi`,
  `tasks=$(${START} --query 'tasks[].taskArn' --output text)`,
  `cd /tmp; ${START};`,
  `( ${START} )`,
  `{ ${START}; }`,
  `for i in 1; do ${START}; done`,
  `time ${START}`,
  // Variables.
  `ARGS=(--task-definition web:7)\nARGS+=(--container-instances ${ID})\naws ecs start-task "\${ARGS[@]}" --group "it's"`,
  `RUN="aws ecs start-task --task-definition web:7"\nRUN+=" --container-instances ${ID}"\n$RUN --cluster prod`,
  `CPU=256\nO='{"cpu":"'$CPU'",'\nO+='"memory":"512"}'\n${OVERRIDES} "$O"`,
  // Options.
  `aws --region eu-west-1 --output json ecs start-task --task-definition web:7 --container-instances ${ID}`,
  `${START} --query "tasks[0].taskArn" --output text --no-paginate`,
  `aws ecs start-task --task-definition=web:7 --container-instances=${ID} --cluster=prod`,
  `aws ecs start-task --task-def web:7 --container-inst ${ID} --clus prod`,
  `${START} --enable-ecs-managed-tags --disable-execute-command`,
  `${START} --enable-execute-command --no-enable-ecs-managed-tags --propagate-tags TASK_DEFINITION`,
  `${START} --started-by first --started-by second`,
  `aws ecs start-task --container-instances ${ID} ${UUID} --task-definition web:7`,
  `aws ecs start-task --task-definition web:7 --container-instances '["${ID}","${UUID}"]'`,
  `aws ecs start-task --task-definition arn:aws:ecs:us-east-1:123456789012:task-definition/web:7 --container-instances arn:aws:ecs:us-east-1:123456789012:container-instance/default/${ID}`,
  `${START} --reference-id ref-1`,
  // Shorthand.
  `${TAGS} key=team,value=payments key=env,value=`,
  `${TAGS} key=note,value='a b' "key=other,value=\\"x  y\\""`,
  `${TAGS} key=equals,value=a=b`,
  `${TAGS} key=twice,,value=b`,
  `${TAGS} key=spaced,value="a b" 'key="quoted key",value=c'`,
  `${TAGS} 'key=url,value=https://example.com/a=b'`,
  `${TAGS} 'key = team , value = payments'`,
  `${TAGS} '[{"key":"team","value":"payments"}]'`,
  `${TAGS} '{"key":"team","value":"payments"}' '{"key":"env"}'`,
  `${NETWORK} 'awsvpcConfiguration={subnets=[subnet-12345678,subnet-0123456789abcdef0],securityGroups=[sg-12345678],assignPublicIp=DISABLED}'`,
  `${NETWORK} "awsvpcConfiguration={subnets=subnet-12345678}"`,
  `${NETWORK} awsvpcConfiguration={subnets=[subnet-12345678]}`,
  `${NETWORK} 'awsvpcConfiguration = { subnets = [ subnet-12345678 , subnet-0123456789abcdef0 ] }'`,
  `${OVERRIDES} 'containerOverrides=[{name=sleep,command=[sh,-c,"echo hi"],environment=[{name=A,value=b},{name=C,value="d,e"}],cpu=10,memory=64}],cpu=256'`,
  `${OVERRIDES} "containerOverrides=[{name=app,command=['it is','a=b']}]"`,
  `${OVERRIDES} 'containerOverrides=[{name=app,resourceRequirements=[{value=1,type=GPU}]}]'`,
  `${OVERRIDES} 'containerOverrides=[{name=app,environmentFiles=[{value=arn:aws:s3:::bucket/k.env,type=s3}]}]'`,
  `${OVERRIDES} 'containerOverrides=[{name=app,environment=[{value=,name=EMPTY},{name=DOLLAR,value=$HOME}]}]'`,
  `${OVERRIDES}='{"cpu":"256"}'`,
  `${OVERRIDES} 'containerOverrides=[{name=app,command=["a, b",c d,"\\"e"]}]'`,
  `${OVERRIDES} 'containerOverrides=[{name=app,environment={name=A,value=b}}]'`,
  `${OVERRIDES} 'containerOverrides=[{name=app,command=single}],memory=1GB'`,
  `${NETWORK} 'awsvpcConfiguration={subnets=[subnet-12345678],securityGroups=sg-12345678}'`,
  `${OVERRIDES} taskRoleArn=arn:aws:iam::123456789012:role/app,memory=512`,
  `${OVERRIDES} 'containerOverrides=[{name=app,environment=[{name=ESCAPED,value=a\\,b}]}]'`,
  // JSON.
  `${OVERRIDES} '{"containerOverrides":[{"name":"app","command":["sh","-c","echo \\"hi\\" && date"]}]}'`,
  `${OVERRIDES} "{\\"containerOverrides\\":[{\\"name\\":\\"app\\",\\"cpu\\":10}]}"`,
  `${OVERRIDES} '{
    "containerOverrides": [
      { "name": "app", "environment": [ { "name": "QUOTE", "value": "it'\\''s" } ] }
    ],
    "cpu": "256"
  }'`,
  `${OVERRIDES} '  {"cpu": "1024", "memory": "2048"}'`,
  `${START} --volume-configurations '[{"name":"data","managedEBSVolume":{"roleArn":"arn:aws:iam::123456789012:role/ebs","sizeInGiB":10}}]'`,
  // A whole request.
  `cat > start-task.json <<'JSON'
{"taskDefinition": "web:7", "containerInstances": ["${ID}"], "group": "$HOME"}
JSON
aws ecs start-task --cli-input-json file://start-task.json`,
  `cat <<END > ./overrides.json
{"cpu": "256"}
END
${OVERRIDES} file://overrides.json --started-by me`,
  `aws ecs start-task --cli-input-json "$(cat <<'EOF'
{
  "taskDefinition": "web:7",
  "containerInstances": ["${ID}"],
  "group": "it's \\"$HOME\\""
}
EOF
)"`,
  `${OVERRIDES} file:///dev/stdin <<EOF
{"cpu": "256"}
EOF`,
  `aws ecs start-task --cli-input-json '{"taskDefinition":"web:7","containerInstances":["${ID}"]}'`,
  `aws ecs start-task --cli-input-json '{"taskDefinition":"web:6","containerInstances":["${ID}"],"group":"g"}' --task-definition web:7`,
  `${START} --cli-input-json '{"containerInstances":["${UUID}"],"startedBy":"me","tags":[{"key":"a","value":"b"}]}'`,
];

/** Lines that the AWS CLI rejects, some of which can be fixed. */
export const REFUSED = [
  'aws ecs start-task',
  'aws ecs start-task --task-definition web:7',
  `${START} --clustr prod`,
  `${START} --group`,
  'aws ecs start-task stray --task-definition web:7',
  `${START} --no-enable-execute-command`,
  `${TAGS} key=note,value='a b, c'`,
  `${TAGS} Key=team,Value=payments`,
  `${TAGS} team`,
  `${OVERRIDES} '{"containerOverrides": [}'`,
  `${OVERRIDES} "{containerOverrides:[{name:app}]}"`,
  `${OVERRIDES} 'containerOverrides=[{name=app,cpu=abc}]'`,
  `${OVERRIDES} 'containerOverrides=[{name=app}'`,
  `${OVERRIDES} 'containerOverrides=[{name=app,command=[a,\\"e]}]'`,
  `${OVERRIDES} 'containerOverrides={name=app,cpu=5}'`,
  `${OVERRIDES} 'containerOverrides=[{name=app,environment=[{name=EMPTY,value=},{name=DOLLAR,value=$HOME}]}]'`,
  `${OVERRIDES} 'containerOverrides=[{name=app,environment=[{name=ESCAPED,value=a\\,b\\"c}]}]'`,
  `${OVERRIDES} '{"containerOverrides":[{"name":"app","cpu":"10"}]}'`,
  `${NETWORK} 'awsvpcConfiguration={subnet=[subnet-12345678]}'`,
  `aws ecs start-task --cli-input-json '{"taskDefinition":"web:7"'`,
  `aws ecs start-task --cli-input-json '{"taskDefinition":"web:7","containerInstances":["${ID}"],"count":1}'`,
  `aws ecs start-task --cli-input-json file://no-such-file.json`,
  `${START} --enable-execute-command true`,
  `${START} --enable-execute-command=false`,
  `${START} --region 'not a region'`,
  `${START} --endpoint-url localhost:4566`,
  `${START} --launch-type EC2`,
  `${OVERRIDES} ‘{"cpu":"256"}’`,
  `${OVERRIDES} '{“cpu”:“256”}'`,
];

const WINDOWS_TAGS = `'[{\\"key\\":\\"a b\\",\\"value\\":\\"c\\"}]'`;

/** Makes clear which shell a script is for. */
const IN_POWERSHELL = "$env:AWS_PAGER = ''\n";

/** Scripts of PowerShell, each with one call of the AWS CLI. */
export const POWERSHELL = [
  START,
  `${START} \`\n  --started-by me # why`,
  `${IN_POWERSHELL}${START} --group 'it''s'`,
  `${IN_POWERSHELL}${START} --group "say \`"hi\`" and \`$5"`,
  `${START} --cluster "prod"; Write-Host 'done'`,
  `& ${START}`,
  `& 'C:\\Program Files\\Amazon\\AWSCLIV2\\aws.exe' ${START.slice('aws '.length)}`,
  `$result = ${START} 2>&1 | ConvertFrom-Json`,
  `$arn = (${START} --query 'tasks[0].taskArn').Trim()`,
  `<# A block\n${START} --cluster wrong #>\n${START}`,
  `if ($found) { ${START} } else { Write-Host 'no' }`,
  `try {\n  ${START}\n} catch {\n  throw\n}`,
  `foreach ($number in 1..3) {\n  ${START}\n}`,
  `function Start-Web {\n  ${START}\n}`,
  // Variables.
  `$name = 'prod'\n${START} --cluster $name --group "a-$name" --started-by "by-$($name)"`,
  `[string]$name = "prod"\n$NAME += '-2'\n${START} --cluster "\${name}"`,
  `$ids = @('${ID}', "${UUID}")\naws ecs start-task --task-definition web:7 --container-instances $ids --cluster prod`,
  `$ids = '${ID}', '${UUID}'\naws ecs start-task --container-instances $ids --task-definition web:7`,
  `aws ecs start-task --container-instances @('${ID}', '${UUID}') --task-definition web:7`,
  `$call = @('ecs', 'start-task', '--task-definition', 'web:7')\n$call += '--container-instances', '${ID}'\naws @call --cluster prod`,
  // Quotes that reach the program: each version of PowerShell passes others.
  `${OVERRIDES} '{"cpu":"256"}'`,
  `${IN_POWERSHELL}${OVERRIDES} '{\\"cpu\\":\\"256\\"}'`,
  `${IN_POWERSHELL}${TAGS} ${WINDOWS_TAGS}`,
  `$json = '{"cpu":"256"}'\n${OVERRIDES} ($json.Replace('"', '\\"'))`,
  `$json = '{"cpu":"256"}'\n${OVERRIDES} ($json -replace '"', '\\"')`,
  `$cpu = '256'\n$json = @"\n{"cpu":"$cpu"}\n"@\n${OVERRIDES} $json`,
  `$json = @'\n{"containerOverrides":[{"name":"app","environment":[{"name":"A","value":"$B"}]}]}\n'@\n${OVERRIDES} $json`,
  `aws --% ecs start-task --task-definition web:7 --container-instances ${ID} --overrides {\\"cpu\\":\\"256\\"}`,
  `${TAGS} 'key=team,value=a b' "key=env,value=prod"`,
];
