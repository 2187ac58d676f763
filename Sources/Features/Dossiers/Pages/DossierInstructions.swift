import Markup
import TransparencyLog

/// How to check the dossier, for whoever holds it, with and without our program.
struct DossierInstructions {
    let dossier: Dossier

    init(_ dossier: Dossier) { self.dossier = dossier }

    var html: HTML {
        """
        <h2>怎样核验</h2>
        <p>核验不需要联网，也不需要数据库。请保留收到的 ZIP 文件原样。</p>
        <ol class="steps">
        <li>向主办单位取得日志公钥（网站、公告或者当面），与下面的公钥核对。公钥一致，核验结果才可信。</li>
        <li>用本系统的核验功能打开 ZIP 文件；或者解压后在装有 Python 3 的计算机上运行 \
        <code>python3 README.txt 案卷.zip 公钥</code>，该程序只有一个文件，不依赖本系统。</li>
        <li>核验通过，说明：每次办理的内容与存证一致，先后相接、中间没有缺漏，证据材料没有改动。\
        用本系统核验，还说明本页文字与存证一致。</li>
        <li>核验不通过，会指出是哪个文件。请勿采信，并向主办单位重新取得。</li>
        </ol>
        <h3>日志公钥</h3>
        <pre>\(dossier.log.description)</pre>
        \(policy)<h3>案卷内的文件</h3>
        <p><code>dossier.json</code> 是内容与盐；<code>leaves</code> 是日志中的记录；\
        <code>proofs</code> 是每条记录的存证证明（C2SP tlog-proof）；<code>evidence</code> 是证据材料，以散列为文件名；\
        <code>log.key</code> 是日志公钥；<code>README.txt</code> 是说明兼核验程序；\
        <code>SHA256SUMS</code> 是其余文件的散列。</p>
        """
    }

    private var policy: HTML {
        guard let text = dossier.policy else {
            return """
                <h3>见证规则</h3>
                <p class="none">制作案卷时没有约定见证规则，办理时间以主办单位的记载为准。</p>

                """
        }
        return """
            <h3>见证规则</h3>
            <p>由哪些单位见证、多少家为足数。请与主办单位公布的规则核对。</p>
            <pre>\(text)</pre>

            """
    }
}
