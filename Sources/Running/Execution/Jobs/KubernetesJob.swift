import JSONValues

/// Kubernetes: an Indexed Job (`batch/v1`, Job, completionMode `Indexed`), put together by kustomize.
///
/// A pod is never started again after a failure (`backoffLimitPerIndex: 0`): a shard that comes a second time would
/// claim the place of one that has been seen already. Pods spread over machines where there are several.
extension ShardJob {
  var kubernetesFiles: [File] {
    [File("kustomization.yaml", kustomization), File("job.yaml", job), File("merge.yaml", mergeJob)]
  }

  private func quoted(_ text: String) -> String {
    String(decoding: JSONValue.string(text).canonicalBytes, as: UTF8.self)
  }

  private var kustomization: String {
    var text = """
      # kubectl create -k . starts the shards; when the job has ended, kubectl create -f merge.yaml puts their records
      # together. They lie in the folder '\(name)' of the volume: give each run a name of its own.
      apiVersion: kustomize.config.k8s.io/v1beta1
      kind: Kustomization
      resources: [job.yaml]
      configMapGenerator:
        - name: \(name)-plan
          files: [plan.json]

      """
    if !environment.isEmpty {
      text += "  # Fill in what the binding reads from the environment.\n"
      text += "  - name: \(name)-environment\n    literals:\n"
      for variable in environment { text += "      - \(quoted("\(variable)="))\n" }
    }
    if !secretNames.isEmpty {
      text += "# The secret '\(name)-secrets' is yours to make, so that it stands in no file:\n"
      let literals = secretNames.map { "--from-literal=\($0)=..." }.joined(separator: " ")
      text += "#   kubectl create secret generic \(name)-secrets \(literals)\n"
    }
    return text
  }

  private var job: String {
    let command =
      "exec grindvakt run /plan/plan.json --shard $((JOB_COMPLETION_INDEX + 1))/\(shards)"
      + " --meeting \(Self.shell("\(folder)/meeting")) --record \(Self.shell("\(folder)/shard-"))$((JOB_COMPLETION_INDEX + 1))"
      + onlyArguments + allowArguments
    return """
      apiVersion: batch/v1
      kind: Job
      metadata:
        name: \(name)
        labels: {app.kubernetes.io/name: grindvakt, app.kubernetes.io/instance: \(name)}
      spec:
        completionMode: Indexed
        completions: \(shards)
        parallelism: \(shards)
        backoffLimitPerIndex: 0
        maxFailedIndexes: \(shards)
        template:
          metadata:
            labels: {app.kubernetes.io/name: grindvakt, app.kubernetes.io/instance: \(name)}
          spec:
            restartPolicy: Never
            automountServiceAccountToken: false
            topologySpreadConstraints:
              - maxSkew: 1
                topologyKey: kubernetes.io/hostname
                whenUnsatisfiable: ScheduleAnyway
                labelSelector: {matchLabels: {app.kubernetes.io/instance: \(name)}}
      \(podParts(command, name: "shard", withEnvironment: true, plan: true))

      """
  }

  private var mergeJob: String {
    let records = (1...shards).map { Self.shell("\(folder)/shard-\($0)") }.joined(separator: " ")
    let command = "exec grindvakt merge \(records) --record \(Self.shell("\(folder)/merged"))"
    return """
      apiVersion: batch/v1
      kind: Job
      metadata:
        name: \(name)-merge
        labels: {app.kubernetes.io/name: grindvakt, app.kubernetes.io/instance: \(name)-merge}
      spec:
        backoffLimit: 0
        template:
          spec:
            restartPolicy: Never
            automountServiceAccountToken: false
      \(podParts(command, name: "merge", withEnvironment: false, plan: false))

      """
  }

  private func podParts(_ command: String, name container: String, withEnvironment: Bool, plan: Bool) -> String {
    var lines = [
      "securityContext: {runAsNonRoot: true, runAsUser: 10001, fsGroup: 10001, seccompProfile: {type: RuntimeDefault}}",
      "containers:", "  - name: \(container)", "    image: \(quoted(program))",
      "    command: [\"/bin/sh\", \"-c\", \(quoted(command))]",
    ]
    var sources: [String] = []
    if withEnvironment, !environment.isEmpty { sources.append("{configMapRef: {name: \(name)-environment}}") }
    if withEnvironment, !secretNames.isEmpty { sources.append("{secretRef: {name: \(name)-secrets}}") }
    if !sources.isEmpty { lines.append("    envFrom: [\(sources.joined(separator: ", "))]") }
    lines += [
      "    resources: {requests: {cpu: \"1\", memory: 512Mi}, limits: {memory: 2Gi}}",
      "    securityContext: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}",
      "    volumeMounts:", "      - {name: records, mountPath: \(quoted(folder)), subPath: \(name)}",
    ]
    if plan { lines.append("      - {name: plan, mountPath: /plan, readOnly: true}") }
    lines += ["volumes:", "  - {name: records, persistentVolumeClaim: {claimName: \(quoted(volumeClaim))}}"]
    if plan { lines.append("  - {name: plan, configMap: {name: \(name)-plan}}") }
    return lines.map { "      " + $0 }.joined(separator: "\n")
  }
}
