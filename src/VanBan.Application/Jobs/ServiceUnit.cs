using System.Security;

namespace VanBan.Application.Jobs;

/// <summary>What a system needs to be told so that it watches a job from its start on: a unit of systemd, or a task of
/// Windows.</summary>
public static class ServiceUnit
{
    /// <summary>The unit for <c>/etc/systemd/system</c>.</summary>
    /// <param name="name">The job's name.</param>
    /// <param name="folder">Full path of the folder of the job's file.</param>
    /// <param name="command">The program with its arguments, full paths.</param>
    /// <param name="user">Who it runs as.</param>
    public static string Systemd(string name, string folder, IEnumerable<string> command, string user) =>
        $"""
        [Unit]
        Description=VanBan: {Plain(name)}
        After=network-online.target remote-fs.target
        Wants=network-online.target

        [Service]
        Type=simple
        User={Plain(user)}
        WorkingDirectory={Plain(folder)}
        ExecStart={string.Join(' ', command.Select(Quoted))}
        KillSignal=SIGINT
        SuccessExitStatus=130
        TimeoutStopSec=10
        Restart=on-failure
        RestartSec=30
        Nice=10
        UMask=0077
        NoNewPrivileges=true
        PrivateTmp=true

        [Install]
        WantedBy=multi-user.target

        """;

    /// <summary>The task for <c>schtasks /Create /XML</c>: it begins with the machine, for the user who makes it, and
    /// begins again when it fails.</summary>
    /// <param name="name">The job's name.</param>
    /// <param name="folder">Full path of the folder of the job's file.</param>
    /// <param name="command">The program with its arguments, full paths.</param>
    public static string Windows(string name, string folder, IReadOnlyList<string> command) =>
        $"""
        <?xml version="1.0"?>
        <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
          <RegistrationInfo><Description>VanBan: {Xml(name)}</Description></RegistrationInfo>
          <Triggers><BootTrigger><Enabled>true</Enabled></BootTrigger></Triggers>
          <Principals>
            <Principal id="Author"><LogonType>S4U</LogonType><RunLevel>LeastPrivilege</RunLevel></Principal>
          </Principals>
          <Settings>
            <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
            <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
            <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
            <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
            <RestartOnFailure><Interval>PT1M</Interval><Count>999</Count></RestartOnFailure>
            <Priority>7</Priority>
          </Settings>
          <Actions Context="Author">
            <Exec>
              <Command>{Xml(command[0])}</Command>
              <Arguments>{Xml(string.Join(' ', command.Skip(1).Select(static part => $"\"{part}\"")))}</Arguments>
              <WorkingDirectory>{Xml(folder)}</WorkingDirectory>
            </Exec>
          </Actions>
        </Task>

        """;

    private static string Xml(string text) => SecurityElement.Escape(text) ?? "";

    // A '%' begins a word that systemd puts something else in place of.
    private static string Plain(string text) =>
        text.Replace("%", "%%", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Quoted(string text)
    {
        var inner = Plain(text).Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal).Replace("$", "$$", StringComparison.Ordinal);
        return $"\"{inner}\"";
    }
}
