package insurance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What an IDE shows as call hierarchy: along the calls from one method, from system to system. */
final class CallHierarchy {

    private final StringBuilder lines = new StringBuilder();
    private final Set<JavaMethod> seen = new HashSet<>();

    private CallHierarchy() {}

    /** One line for each call of another system, further in than the call before it. */
    static String from(JavaClasses classes, Class<?> type, String method) {
        CallHierarchy hierarchy = new CallHierarchy();
        classes.get(type).getMethods().stream()
                .filter(one -> one.getName().equals(method))
                .forEach(one -> hierarchy.follow(one, "  "));
        return hierarchy.lines.isEmpty() ? "  nothing\n" : hierarchy.lines.toString();
    }

    private void follow(JavaMethod method, String indent) {
        if (seen.add(method)) {
            inOrder(method.getMethodCallsFromSelf()).forEach(call -> follow(call, indent));
        }
    }

    private void follow(JavaMethodCall call, String indent) {
        JavaClass from = call.getOriginOwner();
        JavaClass to = call.getTargetOwner();
        boolean sameSystem = from.getPackageName().equals(to.getPackageName());
        if (isPlatformOrContract(to)) {
            return;
        }
        if (!sameSystem) {
            lines.append("%s%s.%s%n".formatted(indent, to.getSimpleName(), call.getName()));
        }
        call.getTarget()
                .resolveMember()
                .filter(target -> !to.isInterface())
                .ifPresent(target -> follow(target, sameSystem ? indent : indent + "  "));
    }

    private static boolean isPlatformOrContract(JavaClass type) {
        return type.getPackageName().startsWith("java.")
                || type.getPackageName().contains(".contract");
    }

    private static Set<JavaMethodCall> inOrder(Set<JavaMethodCall> calls) {
        return calls.stream()
                .sorted(Comparator.comparing(JavaMethodCall::getLineNumber))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
